/**
 * The contact centre 1414: what an agent may tell a caller who proved to be the applicant. Start at {@link
 * kz.ruqsat.app.contact.ContactDesk}. May use: casework, access, identity, law, path, shell.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.contact;
