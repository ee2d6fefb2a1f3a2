package kz.ruqsat.app.shell;

/**
 * The start page ({@code shell/start.jte}).
 *
 * @param signedIn whether somebody is signed in: then his applications stand first
 */
public record StartView(boolean signedIn) {}
