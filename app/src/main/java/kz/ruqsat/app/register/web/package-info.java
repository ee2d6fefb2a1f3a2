/** The public pages: {@code /register}, {@code /licences/{number}}, {@code /verify}. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.register.web;
