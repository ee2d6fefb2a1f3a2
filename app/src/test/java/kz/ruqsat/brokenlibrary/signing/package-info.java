/** Part of the broken library. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.brokenlibrary.signing;
