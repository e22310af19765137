// Which exchanges the list shows. Filters are values: the list asks `matches` of each row.

/** No filter at all. */
export const noFilters = Object.freeze({ text: '', status: '', model: '', source: '', fault: '', session: '' })

/** The classes of status one can choose, and what they are called. */
export const statusClasses = [['', 'Any status'], ['way', 'Under way'], ['2xx', '2xx'], ['4xx', '4xx'], ['5xx', '5xx'], ['broken', 'Broken off']]

/** Whether any filter is set. @param {typeof noFilters} filters */
export const isFiltering = filters => Object.values(filters).some(value => value !== '')

/**
 * Whether the row is one that was asked for. Text is looked for in prompt, path, model, fixture, rules and faults; `#7` is number 7 alone.
 * @param {Object} row
 * @param {typeof noFilters} filters
 * @returns {boolean}
 */
export function matches(row, filters) {
  return hasStatus(row, filters.status)
    && (filters.model === '' || row.model === filters.model)
    && (filters.source === '' || row.source === filters.source)
    && (filters.session === '' || row.session === filters.session)
    && (filters.fault === '' || row.faults.includes(filters.fault))
    && hasText(row, filters.text.trim().toLowerCase())
}

/**
 * The values that rows have, sorted: what the menus offer.
 * @param {Object[]} rows
 * @returns {{model: string[], source: string[], fault: string[], session: string[]}}
 */
export function values(rows) {
  const found = { model: new Set(), source: new Set(), fault: new Set(), session: new Set() }
  for (const row of rows) {
    if (row.model) found.model.add(row.model)
    found.source.add(row.source)
    found.session.add(row.session)
    for (const fault of row.faults) found.fault.add(fault)
  }
  return Object.fromEntries(Object.entries(found).map(([name, set]) => [name, [...set].sort()]))
}

function hasStatus(row, wanted) {
  switch (wanted) {
    case '': return true
    case 'way': return row.ending === null
    case 'broken': return row.ending !== null && (row.ending !== 'performed' || row.closedBy !== 'none')
    default: return String(row.status).startsWith(wanted[0])
  }
}

function hasText(row, text) {
  if (text === '') return true
  if (/^#\d+$/.test(text)) return row.number === Number(text.slice(1))
  return [row.prompt, row.path, row.model, row.fixture, ...row.rules, ...row.faults].some(part => part && part.toLowerCase().includes(text))
}
