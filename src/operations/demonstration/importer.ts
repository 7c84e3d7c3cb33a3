/** Who a demonstration says it was: nobody of that name exists, and the names say so. */
export const importer = 'Robin Example (made up)';
