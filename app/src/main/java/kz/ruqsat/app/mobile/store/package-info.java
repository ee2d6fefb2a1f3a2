/** The tables of what waits for a phone. */
@NullMarked
package kz.ruqsat.app.mobile.store;

import org.jspecify.annotations.NullMarked;
