/**
 * The variables by which git is told to work on another repository than the one it stands in: `git rev-parse
 * --local-env-vars`, without settings. A hook of git, `git rebase --exec` and the like set them, and what they start
 * would read and write the repository of the hook, whatever folder it was given.
 */
export const gitPlace: readonly string[] = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_INTERNAL_SUPER_PREFIX',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_GRAFT_FILE',
  'GIT_SHALLOW_FILE',
  'GIT_NO_REPLACE_OBJECTS',
  'GIT_REPLACE_REF_BASE',
];
