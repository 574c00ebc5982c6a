/** Options of `curl` behind which a value stands; the letters of every other option stand alone. */
export const CURL_VALUED: readonly string[] = [
  ...['-X', '--request', '--request-target', '-H', '--header', '-d', '--data', '--data-ascii', '--data-binary'],
  ...['--data-raw', '--data-urlencode', '--json', '-F', '--form', '--form-string', '-T', '--upload-file', '-o'],
  ...['--output', '--output-dir', '-u', '--user', '-A', '--user-agent', '-b', '--cookie', '-c', '--cookie-jar', '-e'],
  ...['--referer', '-m', '--max-time', '--connect-timeout', '--retry', '--retry-delay', '--retry-max-time', '-x'],
  ...['--proxy', '-U', '--proxy-user', '--proxy-header', '-K', '--config', '-w', '--write-out', '-E', '--cert'],
  ...['--cert-type', '--key', '--key-type', '--pass', '--cacert', '--capath', '--crlfile', '--ciphers', '--curves'],
  ...['--resolve', '--connect-to', '--url', '--url-query', '-r', '--range', '-C', '--continue-at', '-D'],
  ...['--dump-header', '--unix-socket', '--abstract-unix-socket', '--interface', '-Y', '--speed-limit', '-y'],
  ...['--speed-time', '-z', '--time-cond', '-Q', '--quote', '--limit-rate', '--max-redirs', '--max-filesize'],
  ...['--oauth2-bearer', '--noproxy', '-P', '--ftp-port', '-t', '--telnet-option', '--aws-sigv4', '--rate'],
  ...['--alt-svc', '--hsts', '--create-file-mode', '--delegation', '--dns-interface', '--dns-servers', '--doh-url'],
  ...['--dns-ipv4-addr', '--dns-ipv6-addr', '--egd-file', '--engine', '--etag-compare', '--etag-save'],
  ...['--expect100-timeout', '--ftp-account', '--ftp-alternative-to-user', '--ftp-method', '--ftp-ssl-ccc-mode'],
  ...['--happy-eyeballs-timeout-ms', '--haproxy-clientip', '--hostpubmd5', '--hostpubsha256', '--ip-tos'],
  ...['--ipfs-gateway', '--keepalive-time', '--krb', '--libcurl', '--local-port', '--login-options', '--mail-auth'],
  ...['--mail-from', '--mail-rcpt', '--netrc-file', '--parallel-max', '--pinnedpubkey', '--preproxy', '--proto'],
  ...['--proto-default', '--proto-redir', '--pubkey', '--random-file', '--sasl-authzid', '--service-name'],
  ...['--socks4', '--socks4a', '--socks5', '--socks5-hostname', '--stderr', '--tftp-blksize', '--tls-max'],
  ...['--tls13-ciphers', '--tlsauthtype', '--tlspassword', '--tlsuser', '--trace', '--trace-ascii', '--variable'],
  ...['--proxy-cacert', '--proxy-cert', '--proxy-key', '--proxy-pass', '--proxy1.0', '--trace-config', '--ech'],
  // Of awscurl, which signs what it sends.
  ...['--service', '--region', '--access_key', '--secret_key', '--security_token', '--session_token', '--profile'],
  ...['--vlan-priority', '--expand-url', '--expand-data', '--expand-header', '--expand-output', '--upload-flags'],
];

/** Options without a value that begin like one with a value, or that decide something. */
export const CURL_FLAGS: readonly string[] = [
  ...['--head', '--get', '--next', '--help', '--version', '--manual', '--netrc', '--parallel', '--keepalive', '--crlf'],
  ...['--ftp-ssl-ccc', '--globoff', '--remote-name', '--remote-name-all', '--fail', '--silent', '--location'],
  ...['--insecure', '--include', '--verbose', '--compressed', '--http1.1', '--http2', '--show-error'],
];
