/** JSON files in the sandbox's folder, replaced in one step so that a crash leaves the old or the new one. */
@NullMarked
package kz.ruqsat.sandbox.files;

import org.jspecify.annotations.NullMarked;
