/** NCALayer, the signing program on the user's computer, and a client that speaks to it as a page does. */
@NullMarked
package kz.ruqsat.sandbox.ncalayer;

import org.jspecify.annotations.NullMarked;
