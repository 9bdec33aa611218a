package dev.terwaydoctor.bundle.replay;

import dev.terwaydoctor.bundle.http.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A request with its address taken apart: decoded path segments, none of which can hold a slash, and the query. */
record ApiRequest(String method, List<String> path, Query query, Request http) {

    static ApiRequest of(Request http) {
        String target = http.target();
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        Query query = Query.parse(question < 0 ? "" : target.substring(question + 1));
        List<String> segments = Arrays.stream(path.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .map(ApiRequest::segment)
                .toList();
        return new ApiRequest(http.method(), segments, query, http);
    }

    boolean isGet() {
        return method.equals("GET");
    }

    String header(String name) {
        return http.header(name).orElse("");
    }

    Optional<ApiPath> apiPath() {
        return ApiPath.of(path);
    }

    private static String segment(String raw) {
        String segment = PercentCode.decode(raw);
        boolean unsafe =
                segment.equals(".") || segment.equals("..") || segment.indexOf('/') >= 0 || segment.indexOf(0) >= 0;
        if (unsafe) {
            throw StatusException.badRequest("the request's address holds a segment that no name can be");
        }
        return segment;
    }
}
