// What is asked first: the journal, while the rest of the page's files are still on their way.
import { api, onTokenNeeded, session } from './api.js'
import { Store } from './store.js'
import { askToken } from './token.js'

onTokenNeeded(askToken)

/** The one store of the page; it loads and follows from now on. */
export const store = new Store(api, session())
store.start()
