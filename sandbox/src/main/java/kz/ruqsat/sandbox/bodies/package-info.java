/** The own systems of bodies that are asked for consent, behind the asynchronous channel. */
@NullMarked
package kz.ruqsat.sandbox.bodies;

import org.jspecify.annotations.NullMarked;
