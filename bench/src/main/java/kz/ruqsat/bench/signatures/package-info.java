/** How fast are signatures made and verified, against the bare primitive? Run by {@code bench/signatures}. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.bench.signatures;
