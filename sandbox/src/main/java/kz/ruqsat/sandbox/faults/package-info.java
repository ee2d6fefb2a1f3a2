/** Troubles of the outside world, switched on and off while it runs. */
@NullMarked
package kz.ruqsat.sandbox.faults;

import org.jspecify.annotations.NullMarked;
