/** The information systems that speak through the gateway, and their keys. */
@NullMarked
package kz.ruqsat.sandbox.systems;

import org.jspecify.annotations.NullMarked;
