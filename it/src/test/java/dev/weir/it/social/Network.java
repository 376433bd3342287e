package dev.weir.it.social;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * A social network made from a seed, the same one each time. Each person follows twenty others; on average one writes five
 * posts and thirty comments, and the busiest write very many more. Keys are counted from 1 on.
 */
final class Network {
    static final int FOLLOWS_EACH = 20;
    static final int POSTS_EACH = 5;
    static final int COMMENTS_EACH = 30;

    /** Spreads the busy ones over all keys. */
    private static final long STRIDE = 7_919;

    private final int people;
    private final int[] followed;
    private final int[] postAuthors;
    private final int[] commentedPosts;
    private final int[] commentAuthors;

    Network(long seed, int people) {
        this.people = people;
        Random random = new Random(seed);
        this.followed = new int[people * FOLLOWS_EACH];
        for (int person = 0; person < people; person++) {
            follow(person, random);
        }
        this.postAuthors = new int[people * POSTS_EACH];
        this.commentedPosts = new int[people * COMMENTS_EACH];
        this.commentAuthors = new int[people * COMMENTS_EACH];
        for (int post = 0; post < postAuthors.length; post++) {
            postAuthors[post] = busy(random);
        }
        for (int comment = 0; comment < commentAuthors.length; comment++) {
            commentedPosts[comment] = random.nextInt(postAuthors.length);
            commentAuthors[comment] = busy(random);
        }
    }

    private void follow(int person, Random random) {
        Set<Integer> others = new HashSet<>();
        while (others.size() < FOLLOWS_EACH) {
            int other = random.nextInt(people);
            if (other != person && others.add(other)) {
                followed[person * FOLLOWS_EACH + others.size() - 1] = other;
            }
        }
    }

    private int busy(Random random) {
        double much = random.nextDouble();
        return (int) ((long) (people * much * much) * STRIDE % people);
    }

    int people() {
        return people;
    }

    int follows() {
        return followed.length;
    }

    int posts() {
        return postAuthors.length;
    }

    int comments() {
        return commentAuthors.length;
    }

    static String nameOf(long person) {
        return "Person of number " + person;
    }

    long followerOf(int follow) {
        return follow / FOLLOWS_EACH + 1L;
    }

    long followedBy(int follow) {
        return followed[follow] + 1L;
    }

    long authorOfPost(int post) {
        return postAuthors[post] + 1L;
    }

    static String titleOf(long post) {
        return "What " + post + " is about";
    }

    long postOfComment(int comment) {
        return commentedPosts[comment] + 1L;
    }

    long authorOfComment(int comment) {
        return commentAuthors[comment] + 1L;
    }

    static String textOf(long comment) {
        return "Comment " + comment + ", which says that this was worth reading";
    }

    /** Returns the sum over what belongs to each person, as {@link Sums} adds it up. */
    long[] sums() {
        long[] sums = new long[people];
        for (int person = 0; person < people; person++) {
            sums[person] = Sums.ofPerson(person + 1L, nameOf(person + 1L));
        }
        for (int follow = 0; follow < follows(); follow++) {
            sums[(int) followerOf(follow) - 1] += Sums.ofFollow(followedBy(follow));
        }
        for (int post = 0; post < posts(); post++) {
            sums[postAuthors[post]] += Sums.ofPost(post + 1L, titleOf(post + 1L));
        }
        for (int comment = 0; comment < comments(); comment++) {
            sums[postAuthors[commentedPosts[comment]]] += Sums.ofComment(
                    comment + 1L,
                    postOfComment(comment),
                    textOf(comment + 1L),
                    authorOfComment(comment),
                    nameOf(authorOfComment(comment)));
        }
        return sums;
    }
}
