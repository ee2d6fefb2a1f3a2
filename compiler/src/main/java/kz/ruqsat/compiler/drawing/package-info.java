/**
 * Draws a regulation: the business process of each variant and the interaction through each channel, as SVG in three
 * languages. {@link kz.ruqsat.compiler.drawing.Chart} says what is drawn, {@link kz.ruqsat.compiler.drawing.Placed}
 * where.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.compiler.drawing;
