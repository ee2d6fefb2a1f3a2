/**
 * Where the data live: the PostgreSQL that comes with the system or one outside, the two roles, the
 * migrations. Start reading at {@link kz.ruqsat.app.database.Database}.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.database;
