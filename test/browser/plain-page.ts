import type { Browser, CDPSession } from 'playwright-core';

/**
 * A page as a browser has it whom nobody helps: Playwright holds every page of its own to be looked at, also when its
 * window is out of sight.
 */
export interface PlainPage {
  /** what an expression comes to, as JSON */
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly setWindow: (state: 'minimized' | 'normal') => Promise<void>;
  readonly go: (address: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens a page in a window of its own, with the agent of a browser that people have. */
export async function openPlainPage(browser: Browser, agent: string): Promise<PlainPage> {
  const whole = await browser.newBrowserCDPSession();
  const { browserContextId } = await whole.send('Target.createBrowserContext');
  const { targetId } = await whole.send('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
    newWindow: true,
  });
  const { sessionId } = await whole.send('Target.attachToTarget', { targetId, flatten: false });
  const send = sender(whole, sessionId);
  await send('Network.enable', {});
  await send('Network.setUserAgentOverride', { userAgent: agent });
  const { windowId } = await whole.send('Browser.getWindowForTarget', { targetId });
  return {
    evaluate: async (expression) => {
      const { result } = (await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })) as {
        result: { value: unknown };
      };
      return result.value;
    },
    setWindow: async (windowState) => {
      await whole.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
    },
    go: async (url) => {
      await send('Page.navigate', { url });
    },
    close: async () => {
      await whole.send('Target.disposeBrowserContext', { browserContextId });
      await whole.detach();
    },
  };
}

function sender(whole: CDPSession, sessionId: string) {
  const waiting = new Map<number, (result: object) => void>();
  let last = 0;
  whole.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { id, result } = JSON.parse(event.message) as { id?: number; result?: object };
    if (id !== undefined) waiting.get(id)?.(result ?? {});
  });
  return async (method: string, params: object): Promise<object> => {
    last += 1;
    const id = last;
    const answered = new Promise<object>((done) => waiting.set(id, done));
    await whole.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    return answered;
  };
}
