/** The read tables of the applications, the paper journals and the kept files, in SQL. */
@org.springframework.modulith.NamedInterface("store")
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.casework.store;
