const copyMark =
  /副本|复件|[([（]\d+[)\]）]|^copy of |[ _-]copy(?:[ _-]?\d+)?(?:\.[^.]*)?$|的拷贝/i;

/** What a file is, in words, that was left by copying, by Office or by an editor. */
export const leftover = (name: string): string | undefined => {
  if (copyMark.test(name)) return '像是复制出来的副本';
  if (/^~\$|^\.~lock/.test(name)) return '是 Office 打开文件时留下的临时文件';
  if (/\.(xlsx?|docx?|wps|et|csv)$/i.test(name)) return '是表格或文档，不是数据文件';
  if (/\.(bak|tmp|orig|rej|sw[op]|old|backup)(\.\w+)?$|~$|^#.*#$|\.ya?ml\.\d+$/i.test(name)) {
    return '是备份或临时文件';
  }
  return undefined;
};

/** A file that a system puts into every folder that someone looked at: not read, and no harm. */
export const isOfSystem = (name: string): boolean =>
  /^(\.DS_Store|\._.*|Thumbs\.db|desktop\.ini)$/i.test(name);
