/**
 * How fast is it? Measures in one run and prints a table; start reading at {@link kz.ruqsat.bench.Bench}. What the
 * figures mean is in docs/scale.md.
 */
@NullMarked
package kz.ruqsat.bench;

import org.jspecify.annotations.NullMarked;
