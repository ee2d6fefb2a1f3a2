/**
 * What goes between the windows and E-licensing, as both sides read and write it: the package with a request, the answer
 * to it, the result. Knows neither side.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.parcels;
