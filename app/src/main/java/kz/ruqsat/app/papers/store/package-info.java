/** The journals and the log of printed results, in SQL. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.papers.store;
