/**
 * A shared program is somebody else's. The page's policy (`connect-src 'none'`) keeps it from the network; here the worker that
 * runs it loses, before it begins, what reaches out or stays behind: requests, further workers, storage that all pages of this
 * origin share, and the channel to the page, of which only our own code keeps a hold.
 */
const REACH_OUT = [
  ...[
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'WebSocketStream',
    'EventSource',
    'WebTransport',
    'RTCPeerConnection',
  ],
  ...['importScripts', 'Worker', 'SharedWorker', 'BroadcastChannel', 'Notification', 'navigator'],
  ...['indexedDB', 'caches', 'cookieStore', 'localStorage', 'sessionStorage', 'webkitRequestFileSystem'],
  ...[
    'webkitRequestFileSystemSync',
    'webkitResolveLocalFileSystemURL',
    'webkitResolveLocalFileSystemSyncURL',
  ],
  ...[
    'postMessage',
    'onmessage',
    'onmessageerror',
    'onerror',
    'onrejectionhandled',
    'onunhandledrejection',
    'close',
  ],
];

/** Classes by which something of the kind could be had again. */
const CLASSES = [
  ...[
    'IDBFactory',
    'CacheStorage',
    'WorkerNavigator',
    'StorageManager',
    'CookieStore',
    'ServiceWorkerRegistration',
  ],
];

export function closeDoors(scope: object): void {
  for (const name of [...REACH_OUT, ...CLASSES]) {
    for (
      let holder: object | null = scope;
      holder !== null;
      holder = Object.getPrototypeOf(holder) as object | null
    ) {
      if (Object.hasOwn(holder, name)) Reflect.deleteProperty(holder, name);
    }
    // A program that asks gets undefined, and cannot put something of its own where our code would look.
    Reflect.defineProperty(scope, name, { value: undefined, configurable: false, writable: false });
  }
}
