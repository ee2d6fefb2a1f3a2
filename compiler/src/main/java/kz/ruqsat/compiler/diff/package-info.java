/** What a new edition of a regulation changes, for whom, in a lawyer's words. */
@NullMarked
package kz.ruqsat.compiler.diff;

import org.jspecify.annotations.NullMarked;
