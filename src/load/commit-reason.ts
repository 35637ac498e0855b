/** Lines such as `Signed-off-by: …` and `Co-authored-by: …` name people. */
const trailer = /^[a-z][a-z-]*-(by|to):/i;
const mail = /<?[\w.+-]+@[\w-]+(\.[\w-]+)+>?/g;
/** Control and direction characters; a line end stays. */
const unprintable = /(?!\n)[\p{Cc}\p{Cf}]/gu;

const cleaned = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !trailer.test(line.trim()))
    .join('\n')
    .replace(mail, '')
    .replace(unprintable, '')
    .trim();

/** A commit's message as it is published: without people's names and addresses that git adds. */
export const publicReason = (subject: string, body: string): { subject: string; body: string } => ({
  subject: cleaned(subject),
  body: cleaned(body),
});
