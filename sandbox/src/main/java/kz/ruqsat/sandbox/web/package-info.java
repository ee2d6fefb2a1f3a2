/** The small HTTP server that all parts of the sandbox answer on; knows no part of it. */
@NullMarked
package kz.ruqsat.sandbox.web;

import org.jspecify.annotations.NullMarked;
