/** A library that breaks the rules of {@code eds}, so that they are known to catch. Nothing here runs. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.brokenlibrary;
