/** Binds the library {@code eds} to the trusted certificates and the authority's servers named in the settings. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.gateway.signatures;
