/** The pages on which a result is seen and signed. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.licences.web;
