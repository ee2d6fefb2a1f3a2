/** State databases behind the gateway: firms, persons, powers of attorney; what they know comes from the cast. */
@NullMarked
package kz.ruqsat.sandbox.databases;

import org.jspecify.annotations.NullMarked;
