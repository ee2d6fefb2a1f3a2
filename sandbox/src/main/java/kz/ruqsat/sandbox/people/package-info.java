/** The people of the demo, their identity numbers, passwords and keys. */
@NullMarked
package kz.ruqsat.sandbox.people;

import org.jspecify.annotations.NullMarked;
