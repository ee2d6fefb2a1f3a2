/** A regulation as types: who does what, in which order, in which term and by which paragraph. Start at {@link kz.ruqsat.core.regulation.Regulation}. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.core.regulation;
