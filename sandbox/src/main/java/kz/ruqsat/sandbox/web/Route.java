package kz.ruqsat.sandbox.web;

/** Answers the requests under one path. May block: each request has its own virtual thread. */
@FunctionalInterface
public interface Route {
    Reply answer(Request request);
}
