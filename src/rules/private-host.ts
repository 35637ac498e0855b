const hidden =
  /^(localhost|.*\.(?:nip|sslip|xip)\.io|.*\.(local|localhost|lan|intranet|internal|localdomain|home|corp|arpa|invalid)|\[.*\])$/i;
const hiddenNumbers =
  /^(0|10|127)\.\d+\.\d+\.\d+$|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.|^198\.1[89]\.|^(22[4-9]|2[3-5]\d)\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;

/** The host of a web address as a browser reads it: `0x7f.1` and full-width digits are 127.0.0.1. */
export const readHost = (url: string): string | undefined =>
  URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, '') : undefined;

/** Host names and numbers that only work inside a building, or on one machine. */
export const isPrivateHost = (host: string): boolean =>
  hidden.test(host) || hiddenNumbers.test(host) || !host.includes('.');

/** Whether a host is a number (of IP version 4 or 6) and not a name. */
export const isNumericHost = (host: string): boolean => /^\d+\.\d+\.\d+\.\d+$|^\[.*\]$/.test(host);

/** What is wrong with the host of a web address; nothing when it is a public name. */
export const hostFault = (url: string): string | undefined => {
  const host = readHost(url);
  if (host === undefined) return undefined;
  if (/(^|\.)(test|example\.(com|org|net))$/i.test(host)) return `${host} 是举例用的域名，打不开`;
  if (isPrivateHost(host)) return `${host} 是内部网络的地址，外面打不开`;
  return isNumericHost(host) ? `${host} 是数字地址，不是域名` : undefined;
};
