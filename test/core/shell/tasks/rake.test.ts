import { loadParser } from '../scriptOf';
import { checkTasks } from './checkTasks';

const Rakefile = `
require 'rake'
task default: [:build, 'lint']
desc "builds"
task :build => :clean do |t, args|
  # sh 'rm comment'
  if ENV['X']
    sh "rm one #{args}"
  end
  system("rm", "-rf", "two words")
end
multitask(:lint) { sh 'rm lint' }
task :clean, [:what] => [] do
  rm_rf 'dist'
  rm "a"
  remove_dir 'b'
  out = \`rm ticked\`
end
namespace :db do
  task :prep do
    Rake::Task["clean"].invoke
  end
  task :wipe => [:prep] do
    sh 'dropdb shop'
  end
end
file 'out.txt' => 'in.txt' do
  sh 'rm out'
end
puts 'sh "no task"'
sh 'rm outside'
`;

describe('rake', () => {
  before(loadParser);

  it('hands lines of its tasks to a shell, and stays a command itself', () => {
    const clean = ['rake: rm -rf dist', 'rake: rm a', 'rake: rm -r b', 'rake: rm ticked'];
    const build = [...clean, 'rake: rm one ?', 'rake: rm -rf "two words"'];
    checkTasks({ Rakefile, 'other.rb': "task(:x) { sh 'rm x' }" }, [
      ['rake', [...build, 'rake: rm lint', 'rake', '?dynamic possible']],
      [
        'rake db:wipe A=b; rake "clean[x]"',
        [...clean, 'rake: dropdb shop', 'rake db:wipe A=b', ...clean, 'rake "clean[x]"'],
      ],
      ['rake out.txt; rake -f other.rb x', ['rake: rm out', 'rake out.txt', 'rake: rm x', 'rake -f other.rb x']],
      ['bundle exec rake lint', ['bundle rake: rm lint', 'bundle: rake lint']],
      ['rake -T; rake -n clean; rake gone', ['rake -T', 'rake -n clean', 'rake gone']],
      ['ssh h rake clean; cd "$D"; rake clean', ['ssh @h: rake clean', 'cd ?', 'rake clean']],
    ]);
    checkTasks({}, [['rake clean', ['rake clean']]]);
  });
});
