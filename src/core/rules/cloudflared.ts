import type { RulePack } from '../model/command';
import { changed, granted, opened, removed, secretTold, stopped } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Cloudflare's tunnels: a way into this machine from everywhere. */
export const cloudflared: RulePack = vendorPack({
  tool: 'cloudflared',
  title: 'Cloudflare',
  programs: ['cloudflared'],
  documentation: ['https://developers.cloudflare.com/cloudflare-one/connections/connect-networks/'],
  local: ['access', 'update', 'tail', 'management', 'login'],
  flags: ['--overwrite-dns', '--no-autoupdate'],
  told: {
    'tunnel delete': removed('Deletes Cloudflare tunnel', { type: 'tunnel' }),
    'tunnel cleanup': stopped('Cuts the connections of Cloudflare tunnel', { type: 'tunnel' }),
    'tunnel route dns|lb|ip': changed('Changes where a name leads by Cloudflare tunnel', {
      undo: 'costly',
      type: 'tunnel',
      severity: 'high',
      named: (words) => words.slice(-1),
    }),
    'tunnel route ip add': granted('Lets the tunnel reach network', { type: 'tunnel' }),
    'tunnel route ip delete': removed('Removes a route of Cloudflare tunnel', {
      severity: 'medium',
      type: 'tunnel.route',
    }),
    'tunnel route show|list': null,
    'tunnel run': opened('Makes this machine reachable through Cloudflare tunnel', { type: 'tunnel' }),
    'tunnel token': secretTold('the token of tunnel'),
    tunnel: ({ options }) =>
      options.has('--url', '--hello-world', '--unix-socket')
        ? opened('Makes reachable from the internet', {
            type: 'tunnel',
            named: (_, given) => given.values('--url', '--unix-socket'),
          })
        : undefined,
    'service install': {
      ...changed('Plants a tunnel that starts by itself', { name: '' }),
      rule: 'planted/service',
      effect: 'execute',
      severity: 'high',
      reach: 'local',
    },
  },
  examples: {
    catches: [
      { run: 'cloudflared tunnel delete -f shop', rule: 'cloudflared/delete', effect: 'delete', target: 'shop' },
      {
        run: 'cloudflared tunnel route dns shop www.acme.example',
        rule: 'cloudflared/update',
        effect: 'update',
        target: 'www.acme.example',
      },
      {
        run: 'cloudflared tunnel --url http://localhost:3000',
        rule: 'cloudflared/expose',
        effect: 'expose',
        target: 'http://localhost:3000',
      },
      { run: 'cloudflared tunnel run shop', rule: 'cloudflared/expose', effect: 'expose', target: 'shop' },
      { run: 'cloudflared tunnel create shop', rule: 'cloudflared/create', effect: 'create', target: 'shop' },
      { run: 'cloudflared tunnel token shop', rule: 'secrets/shown', effect: 'read-secret', target: 'shop' },
      { run: 'cloudflared service install ey0', rule: 'planted/service', effect: 'execute' },
    ],
    leaves: [
      'cloudflared tunnel list',
      'cloudflared tunnel info shop',
      'cloudflared tunnel login',
      'cloudflared version',
      'cloudflared access ssh --hostname x',
    ],
  },
});
