/** Whether mail leaves this machine. Without a server it lies in the outbox, where no reader looks. */
export function hasMailServer(): boolean {
  return Boolean(process.env.SMTP_URL);
}
