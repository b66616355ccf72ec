/** Our own version, as what leaves for other systems names it. */
export const SOFTWARE_VERSION = '0.1.0'
