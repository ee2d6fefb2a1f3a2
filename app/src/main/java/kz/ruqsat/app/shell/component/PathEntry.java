package kz.ruqsat.app.shell.component;

/** What stands on a path: a step, or a branch that was or may be left aside. */
public sealed interface PathEntry permits PathStep, PathBranch {}
