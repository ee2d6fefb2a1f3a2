/**
 * The provider's office, where papers are brought: the clerk enters the applicant, the state database is asked, the
 * documents are scanned, and the request is registered in the journal and in E-licensing at once (the acts' flow through
 * the provider). Start reading at {@link kz.ruqsat.app.office.OfficeDesk}. May use: drafting, casework, law, gateway
 * (ports), identity, path, printing, shell.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.office;
