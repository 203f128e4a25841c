/** The work's result, or the refusal made from the signal's reason when the signal comes first. */
export function until<Result>(
  signal: AbortSignal,
  work: PromiseLike<Result>,
  refusal: (reason: unknown) => Error,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const refuse = () => reject(refusal(signal.reason));
    if (signal.aborted) refuse();
    signal.addEventListener('abort', refuse, { once: true });
    work.then(resolve, reject).then(() => signal.removeEventListener('abort', refuse));
  });
}
