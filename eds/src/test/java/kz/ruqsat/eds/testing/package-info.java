/** What the tests of the library share: an authority with its servers, keys, made and spoilt files, and independent judges. */
@NullMarked
package kz.ruqsat.eds.testing;

import org.jspecify.annotations.NullMarked;
