/** Disks, their parts, and what is made of them, as Linux, the BSDs and macOS name them. */
const DISK =
  /^\/dev\/(?:r?disk\d|[shv]d[a-z]|xvd[a-z]|nvme\d|nvd\d|nda\d|nbd\d|a?da\d|vtbd\d|mmcblk\d|md\d|dm-\d|sg\d|loop\d|zd\d|rbd\d|drbd\d|pmem\d|bcache\d)/;

/** A file two folders deep is a volume: `/dev/vg0/data`, `/dev/mapper/root`, `/dev/zvol/tank/db`. */
const VOLUME = /^\/dev\/[\w.-]+\/./;

/** Folders of `/dev` that hold no disks: memory, terminals, what bash opens as a connection. */
const NO_DISKS =
  /^\/dev\/(?:shm|pts|fd|input|snd|dri|bus|net|mqueue|hugepages|char|cpu|vfio|usb|tcp|udp|serial|virtio-ports)\//;

/** Whether an absolute path is a disk or a part of one. */
export function isDiskDevice(path: string): boolean {
  return DISK.test(path) || (VOLUME.test(path) && !NO_DISKS.test(path));
}
