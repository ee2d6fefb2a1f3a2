/** What the page asks, and what the phone asks. */
@NullMarked
package kz.ruqsat.app.mobile.web;

import org.jspecify.annotations.NullMarked;
