#define _GNU_SOURCE 1
#include "CNcurses.h"

#include <errno.h>
#include <langinfo.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

bool curses_use_utf8(void) {
  setlocale(LC_ALL, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  // In any other character set wcwidth() knows no letter beyond ASCII.
  setlocale(LC_CTYPE, "C.UTF-8");
  return false;
}

int curses_cell(cchar_t *cell, const uint32_t *scalars, int count, attr_t attributes, int pair) {
  wchar_t text[CCHARW_MAX + 1];
  if (count > CCHARW_MAX) count = CCHARW_MAX;
  for (int i = 0; i < count; i++) text[i] = (wchar_t)scalars[i];
  text[count] = 0;
  // A pointer as the last argument is how a pair beyond a short is passed.
  return setcchar(cell, text, attributes, 0, &pair);
}

bool curses_can(const char *capability) {
  char *text = tigetstr((char *)capability);
  return text != NULL && text != (char *)-1;
}

// MARK: Giving the terminal back, whatever happens

static struct termios original;
static bool has_original;
static char restoring[256];
static size_t restoring_length;
static volatile sig_atomic_t is_ours;
static int kept = -1, standard_error = -1;
static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS};
static struct sigaction before[NSIG];

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno != EINTR) return;
    if (written > 0) bytes += written, count -= (size_t)written;
  }
}

static void replay_standard_error(void) {
  if (kept < 0) return;
  dup2(standard_error, STDERR_FILENO);
  char buffer[4096];
  off_t offset = 0;
  ssize_t count;
  while ((count = pread(kept, buffer, sizeof buffer, offset)) > 0) {
    write_all(STDERR_FILENO, buffer, (size_t)count);
    offset += count;
  }
}

static void on_crash(int signal, siginfo_t *info, void *context) {
  (void)context;
  if (is_ours) {
    is_ours = 0;
    write_all(STDOUT_FILENO, restoring, restoring_length);
    if (has_original) tcsetattr(STDIN_FILENO, TCSANOW, &original);
    replay_standard_error();
  }
  // To Swift's backtracer, or to the end. A fault happens again when the handler returns; a signal
  // that was sent does not.
  sigaction(signal, &before[signal], NULL);
  if (info->si_code <= 0 || signal == SIGABRT) raise(signal);
}

void curses_guard_begin(const char *sequence) {
  restoring_length = strlen(sequence);
  if (restoring_length > sizeof restoring) restoring_length = sizeof restoring;
  memcpy(restoring, sequence, restoring_length);
  has_original = tcgetattr(STDIN_FILENO, &original) == 0;
  // A stack overflow leaves no room for the handler but this.
  static char stack[65536];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_crash;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigfillset(&action.sa_mask);
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++)
    sigaction(crashes[i], &action, &before[crashes[i]]);
  kept = memfd_create("standard error", MFD_CLOEXEC);
  standard_error = dup(STDERR_FILENO);
  // To a file or a pipe it does not disturb the screen.
  if (kept >= 0 && isatty(STDERR_FILENO)) {
    dup2(kept, STDERR_FILENO);
  } else {
    if (kept >= 0) close(kept);
    kept = -1;
  }
  is_ours = 1;
}

void curses_guard_pause(void) { is_ours = 0; }

void curses_guard_resume(void) { is_ours = 1; }

void curses_guard_end(void) {
  is_ours = 0;
  replay_standard_error();
  if (kept >= 0) close(kept);
  if (standard_error >= 0) close(standard_error);
  kept = standard_error = -1;
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++)
    sigaction(crashes[i], &before[crashes[i]], NULL);
}

static volatile sig_atomic_t signal_descriptor = -1;

static void on_end(int signal) {
  (void)signal;
  int saved = errno;
  char byte = 0;
  ssize_t result = write(signal_descriptor, &byte, 1);
  (void)result;
  errno = saved;
}

void curses_route_signals(int descriptor) {
  signal_descriptor = descriptor;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_end;
  sigaction(SIGTERM, &action, NULL);
  sigaction(SIGHUP, &action, NULL);
  sigaction(SIGINT, &action, NULL);
}

void curses_stop(void) {
  // The whole group, as the shell's key would; ncurses must not catch it once more.
  struct sigaction action, saved;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &action, &saved);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &saved, NULL);
}
