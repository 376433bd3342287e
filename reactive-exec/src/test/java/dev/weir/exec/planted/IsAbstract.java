package dev.weir.exec.planted;

abstract class IsAbstract {}
