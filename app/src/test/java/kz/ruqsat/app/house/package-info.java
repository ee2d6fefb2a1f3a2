/** Rules of the house: what may depend on what, how large things may grow, what has to be written down. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.house;
