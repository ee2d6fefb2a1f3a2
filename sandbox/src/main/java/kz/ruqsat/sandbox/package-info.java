/** The outside world of the demo and the tests as real servers in one process; it knows nothing of the licensing system. */
@NullMarked
package kz.ruqsat.sandbox;

import org.jspecify.annotations.NullMarked;
