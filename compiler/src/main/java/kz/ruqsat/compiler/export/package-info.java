/** What leaves the law for other programs: the regulations as one tree of plain values, to be written as JSON. */
@NullMarked
package kz.ruqsat.compiler.export;

import org.jspecify.annotations.NullMarked;
